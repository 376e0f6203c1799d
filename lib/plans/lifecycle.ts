import type { Action, ActionStatus, MoveKind } from "./model";

const statusAfter: Record<MoveKind, ActionStatus> = {
  started: "under_way",
  done: "done",
  no_longer_needed: "no_longer_needed",
  // What was closed and taken up again has been begun, whatever it was before.
  reopened: "under_way",
};

/** Where an action stands after its newest move; without one it waits to be started. */
export function statusOf(newest: MoveKind | undefined): ActionStatus {
  return newest ? statusAfter[newest] : "not_started";
}

export function isClosed({ status }: Pick<Action, "status">): boolean {
  return status === "done" || status === "no_longer_needed";
}

/** Which move is possible from where: closing twice, or reopening what is open, is not. */
export function mayMove(action: Pick<Action, "status">, kind: MoveKind): boolean {
  if (kind === "started") return action.status === "not_started";
  return kind === "reopened" ? isClosed(action) : !isClosed(action);
}
