// Sends what waits, one sheet after the other, each under its own key: sent twice, it is stored once (O-04).

/**
 * @typedef {"all_sent" | "no_network" | "later" | "closed" | "taken_back" | "some_left"} SendingEnd
 * @param {Awaited<ReturnType<typeof import("./queue.mjs").openQueue>>} queue
 * @param {string} address
 * @param {() => void} onSent
 * @returns {Promise<SendingEnd>}
 */
export function sendAll(queue, address, onSent) {
  return alone(async () => {
    let left = false;
    for (const sheet of await queue.waiting()) {
      const outcome = await send(queue, address, sheet);
      if (outcome === "sent") {
        await queue.remove(sheet.id);
        onSent();
      } else if (outcome === "left") left = true;
      else return outcome;
    }
    return left ? "some_left" : "all_sent";
  });
}

async function send(queue, address, sheet) {
  const { id, ...sealed } = sheet;
  await queue.setTried(sheet, true);
  let response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": id },
      body: JSON.stringify(sealed),
    });
  } catch {
    return "no_network";
  }
  if (response.ok) return "sent";
  const said = await response.json().catch(() => ({}));
  if (!said.outcome || said.outcome === "later") return "later";
  // An answer that it was not stored puts right what trying left open.
  await queue.setTried(sheet, sheet.tried);
  return said.outcome === "closed" || said.outcome === "taken_back" ? said.outcome : "left";
}

/** Two windows of one tablet do not send at once, where the browser can tell. */
function alone(work) {
  return navigator.locks ? navigator.locks.request("alongside sending", work) : work();
}
