/**
 * What the documented examples of several rules share: a shop of the sales team and a ledger of the finance team,
 * and the order that goes from one to the other. Nothing in it is debt.
 */
export const shopAndLedger = `team Sales
team Finance

system Shop {
  kind saas
  owner Sales
}

system Ledger {
  kind saas
  owner Finance
}

entity Order {
  key number
  source of truth Shop
}
`;
