// What something is tagged with; each tag leads to the list of what carries it.
import { documentsAddress } from "./addresses.ts";

interface TagLinksProps {
  tags: readonly string[];
  address?: (query: { tag: string }) => string;
}

export const TagLinks = ({ tags, address = documentsAddress }: TagLinksProps) =>
  tags.length === 0 ? null : (
    <ul class="tags">
      {tags.map((tag) => (
        <li key={tag}>
          <a class="chip" href={address({ tag })}>
            <bdi>{tag}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
