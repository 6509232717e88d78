/**
 * Runs something again after each wish, one run at a time: wishes that come during a run make one more run afterwards, however many they
 * are. So a slow answer never queues up, and the last state is always seen.
 *
 * @param run must not fail
 */
export function coalesced(run: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const go = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await run();
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void go();
  };
}
