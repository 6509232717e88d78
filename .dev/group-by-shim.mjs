// langium-cli 4.4 calls Object.groupBy, which Node has from version 21. Preloaded for the generator only.
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
};
