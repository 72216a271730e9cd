/** Marks a branch the compiler proved unreachable; throws if data from outside reaches it all the same. */
export const exhaustive = (never: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(never)}`);
};
