import { QrPicture } from "@/components/ui/qr-picture";

type Props = {
  placeName: string;
  year: number;
  summary: string;
  code: string;
  address: string;
  until: string;
  inviter: string;
  /** Paper holds several of the same; a screen shows one. */
  copy: boolean;
};

/** One slip of paper: who invites, to what, what others will see, and how to join with or without a camera. */
export function Slip({ placeName, year, summary, code, address, until, inviter, copy }: Props) {
  const origin = new URL(address);
  return (
    <section
      className={copy ? "card slip print-only" : "card slip"}
      aria-hidden={copy || undefined}
    >
      <QrPicture text={address} label={`QR code that leads to ${address}`} />
      <div className="stack-tight">
        <p className="strong">
          {placeName}: our {year} audit
        </p>
        <p className="small">
          {inviter} invites you to say how you see our work with families. {summary}
        </p>
        <p className="small">
          Point your phone’s camera here, or open{" "}
          <span dir="ltr">
            {origin.host}
            /join
          </span>{" "}
          and type:
        </p>
        <p className="slip-code" dir="ltr">
          {code}
        </p>
        <p className="soft small">Works until {until}.</p>
      </div>
    </section>
  );
}
