import { Said, type Voice } from "./said";

/** The NSPCC's helpline, free of charge; and the police. Figures stay left to right in every script (L-11). */
const helpline = "0808 800 5000";
const police = "999";

/** Told before anybody writes: nobody may read it for weeks. */
export function IfWorried({ voice }: { voice: Voice }) {
  return (
    <p>
      <Said voice={voice} word={voice.speech.say("worried", { phone: helpline })} />{" "}
      <Said voice={voice} word={voice.speech.say("danger", { phone: police })} />
    </p>
  );
}

export function WhoToCall({ voice }: { voice: Voice }) {
  return (
    <p>
      <Said voice={voice} word={voice.speech.say("helpWorried", { phone: helpline })} />{" "}
      <Said voice={voice} word={voice.speech.say("danger", { phone: police })} />
    </p>
  );
}
