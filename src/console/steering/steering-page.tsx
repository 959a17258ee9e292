export default function SteeringPage() {
  return <div class="page" />;
}
