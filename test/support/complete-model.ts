/** One declaration of every kind with every property that it may have: no mistake, and not formatted. */
export const completeModel = `
project Northwind "Northwind Field Services" {
  tracks customers, jobs
  rate 45 USD
  description "All of it." link "https://northwind.example" "Home" link "https://wiki.example"
  tags field-service, north
  accept handoff/stale until 2027-03-31 because "known"
}
team Finance "Finance team" { contact "finance@northwind.example" tags money }
role Clerk "Billing clerk" in Finance { people 1 rate 38.5 USD }
area dispatching "Dispatching" critical { description "Trucks." }
domain parts "Parts" { link "https://parts.example" }
system QuickBooks "QuickBooks Online" {
  kind saas vendor "Intuit" owner Finance status active
  owns Invoice, Customer.billingAddress during issued, paid
  owns Payment
  limitation "No webhooks" { affects PushInvoice, Sync since 2025-02-01 reviewed 2026-01-31 workaround Reexport description "Polling only." }
  limitation "No sandbox"
}
entity Invoice "An invoice" {
  domain invoices key number lifecycle drafted -> issued -> paid
  source of truth ServiceBoard during drafted
  field total { source of truth QuickBooks during issued description "Gross." }
  field memo
  system of reference Warehouse, Lake
  copied to HubSpot, ServiceBoard
}
handoff PushInvoice "Jobs to invoices": ServiceBoard -> QuickBooks {
  carries Job, new Invoice, Customer.billingAddress
  via connector "two-step zap" through Zapier
  runs every 15 minutes runs as service account "svc-zap"
  temporary review by 2027-01-31 needed within 1 day owner Finance
  monitored by alert "failed tasks" to Finance monitored by reconciliation "nightly count" monitored by dashboard monitored by log "zap history" monitored by role Clerk
  on failure retry 3 then dead letter then alert then replay then stop then silent then fix by Clerk
  delivery at least once idempotent by number contract "schemas/invoice.json"
  volume 60 per week capacity 500 per day
  fails 2 per month costing 30 minutes by Clerk
  manual step "Clean up tax codes" by Clerk takes 45 minutes weekly
  human check "Compare totals" by Clerk takes 10 minutes 20 per day
  affects billing, customer-delivery status active since 2024-05-01 reviewed 2026-11-01
}
handoff Sync: HubSpot <-> QuickBooks { conflicts resolved by newest }
workflow LeadToCash "Lead to cash" core {
  owner Finance affects billing step PushInvoice manual step "Read it aloud" by Clerk takes 5 minutes daily step Sync
}
rule CreditHold "No dispatch after 60 days" {
  governs LeadToCash, Invoice
  lives in head of Clerk lives in document "handbook.pdf" lives in system QuickBooks
  reviewed 2026-02-02
}
exception Rush "Rush orders" { applies to PushInvoice handled by Clerk takes 20 minutes 3 per month since 2025-01-01 review by 2027-01-01 }
workaround Reexport "Export again" { covers PushInvoice, QuickBooks done by Clerk takes 1 hour every 2 weeks since 2025-06-01 review by 2026-12-31 policy }
migration ToNew "Move to the new board": OldBoard -> ServiceBoard {
  moves Job, Customer status stalled started 2025-01-01 due 2026-01-01 remaining "300 jobs" done when "nothing is left" rollback "restore the copy"
}
report Revenue "Revenue" {
  reads Invoice, Payment from Warehouse used by Finance, Clerk affects reporting distrusted since 2026-03-01 because "numbers differ" manual step "Fix pivot" takes 2 hours monthly
}
symptom DoubleBilling "Billed twice" {
  kind duplicate-entry observed 2026-09-02, 2026-10-11 frequency recurring impact high affects billing traced to PushInvoice, Revenue
  cause "the zap retries" in PushInvoice urgent
}
stage Branch "Second branch" { by 2027-06-01 multiplies LeadToCash by 2.5 multiplies PushInvoice by 3 unsupported because "one account only" }
change Dashboard "Rebuild the dashboard" { kind redesign-dashboard targets Revenue, QuickBooks adds Metabase addresses DoubleBilling status proposed }
decision Own "Our tree" {
  start Q
  question Q "Is it bad?" { when not (occasional or impact low) and affects billing or finding handoff/stale yes -> A no -> B }
  outcome A "Act" { weight 2 description "Do it." then B when not stage supported }
  outcome B "Wait" { weight 1 }
  trigger T "It is back" when recurring or report distrusted
}
`;
