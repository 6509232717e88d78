import { useLinks } from './links-context.js';

/** A rule's name, which opens its page. */
export function RuleLink({ rule }: { readonly rule: string }) {
  const links = useLinks();
  return (
    <button
      type="button"
      class="link rule"
      data-testid={`rule-${rule}`}
      aria-label={`Explain the rule ${rule}`}
      title="Explain this rule"
      onClick={() => links.explain(rule)}
    >
      {rule}
    </button>
  );
}
