/** A company that makes invoices of its jobs, fully declared: what the tests of a review change. */
export const invoicingSystems = `project P { tracks invoices rate 60 USD }
team Finance
team Sales
role Clerk in Finance { people 2 }
system Crm { owner Sales kind saas vendor "HubSpot" }
system QuickBooks { owner Finance kind saas vendor "Intuit" }
system NetSuite { owner Finance }
entity Invoice { domain invoices key number lifecycle draft -> billed -> paid source of truth QuickBooks }
`;

/** The one handoff between these systems. */
export const pushInvoices = `handoff Push "Jobs to invoices": Crm -> QuickBooks {
  carries new Invoice
  via api
  owner Finance
  monitored by alert "failed" to Finance
  on failure retry 3 then dead letter then alert
  idempotent by number
  contract "x"
  affects billing
}
`;
