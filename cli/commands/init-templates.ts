/** The first files of a project. A test checks that they parse, and what `check` says of them. */

export const configurationTemplate = `{
  // Severities and options of rules, by id or by group; \`seamline explain\` lists them.
  "rules": {
    // "handoff/no-contract": "off",
    // "handoff/over-capacity": { "severity": "warning" }
  },
  // Files to leave out.
  "exclude": [],
  // The least severity that makes \`seamline check\` fail.
  "failOn": "error"
}
`;

export const modelTemplate = `// A first model: two systems, what lives in them, and how it gets across.
// Rename, remove, go on. What you do not know yet, leave out: \`seamline check\` shows it.

project Company "Our company" {
  tracks customers, invoices
  rate 45 USD
}

team Sales

team Finance {
  contact "finance@example.com"
}

role BillingClerk "Billing clerk" in Finance {
  people 2
}

system Crm "Customer database" {
  kind saas
  owner Sales
}

system Books "Bookkeeping" {
  kind saas
  owner Finance
}

entity Customer {
  domain customers
  key customerNumber
  source of truth Crm
}

entity Invoice {
  domain invoices
  key invoiceNumber
  source of truth Books
}

/** Customers that sales has won, for the first invoice. */
handoff NewCustomers "New customers": Crm -> Books {
  carries Customer
  via file "weekly export"
  runs weekly
  owner Finance
  monitored by role BillingClerk
  on failure alert
  manual step "Check the addresses" by BillingClerk takes 30 minutes weekly
}

// When something hurts, write it down and follow it to where it comes from:
//
// symptom LateInvoices "Invoices go out late" {
//   kind sync-failure
//   observed 2026-09-02, 2026-10-11
//   traced to NewCustomers
// }
`;
