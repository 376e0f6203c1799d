/** Runs once when the server starts: checks the environment and begins what runs beside the pages. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build")
    return;
  const [{ startService }, { keepSendingLetters }, { keepReminding }] = await Promise.all([
    import("./lib/request/startup"),
    import("./lib/notifications/commands"),
    import("./lib/reminders/commands"),
  ]);
  startService();
  keepSendingLetters();
  keepReminding();
}
