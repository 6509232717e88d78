import { useStore } from './store-context.js';

/** A rule's name, which opens its page. */
export function RuleLink({ rule }: { readonly rule: string }) {
  const store = useStore();
  return (
    <button
      type="button"
      class="link rule"
      data-testid={`rule-${rule}`}
      aria-label={`Explain the rule ${rule}`}
      title="Explain this rule"
      onClick={() => store.explain(rule)}
    >
      {rule}
    </button>
  );
}
