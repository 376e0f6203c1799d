// A sheet somebody walked away from is not left open for the next person (O-08).
const askAfterSeconds = 180;
const goneAfterSeconds = 45;

/**
 * @param {{ isUnderWay: () => boolean, ask: () => void, gone: () => void, stop: () => void }} told
 *   `ask` after three minutes without a touch, `gone` when nobody answers; `stop` when somebody does
 */
export function watchForIdle({ isUnderWay, ask, gone, stop }) {
  let timer;
  let asking = false;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isUnderWay()) return wait();
      asking = true;
      ask();
      timer = setTimeout(() => {
        asking = false;
        gone();
        wait();
      }, goneAfterSeconds * 1000);
    }, askAfterSeconds * 1000);
  };
  const touched = () => {
    if (!asking) wait();
  };
  for (const kind of ["pointerdown", "keydown", "input", "scroll"]) {
    addEventListener(kind, touched, { passive: true, capture: true });
  }
  wait();
  return {
    /** Somebody is there. */
    stay() {
      asking = false;
      stop();
      wait();
    },
  };
}
