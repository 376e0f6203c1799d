/** Runs once when the server starts: checks the environment and begins what runs beside the pages. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build")
    return;
  const [{ startService }, { keepDoing }, { keepSendingLetters }, reminders, answering, retention] =
    await Promise.all([
      import("./lib/request/startup"),
      import("./lib/request/clock"),
      import("./lib/notifications/commands"),
      import("./lib/reminders/commands"),
      import("./lib/answering/commands"),
      import("./lib/retention/commands"),
    ]);
  startService();
  keepSendingLetters();
  keepDoing("reminders", reminders.postReminders);
  keepDoing("campaign letters", reminders.postCampaignLetters);
  keepDoing("records past their term", retention.removeDueRecords);
  keepDoing("expired answer sheets", answering.dropExpiredDrafts);
}
