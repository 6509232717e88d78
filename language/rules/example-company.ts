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

/** An office with three systems of its own. What they exchange is for each example to say. */
export const officeSystems = `team Office

system HubSpot {
  kind saas
  owner Office
}

system DispatchBoard {
  kind internal
  owner Office
}

system QuickBooks {
  kind saas
  owner Office
}
`;

/** An old system and the new one that has taken its orders over. Nothing in it is debt. */
export const oldAndNewErp = `team Finance

system OldErp {
  kind legacy
  owner Finance
}

system NewErp {
  kind saas
  owner Finance
  owns Order
}

entity Order { key number }
`;
