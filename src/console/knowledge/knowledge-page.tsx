export default function KnowledgePage() {
  return <div class="page" />;
}
