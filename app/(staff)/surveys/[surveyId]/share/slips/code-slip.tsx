import { QrPicture } from "@/components/ui/qr-picture";

export type SlipWords = {
  title: string;
  ownerName: string;
  settingName: string;
  /** With a star where the code goes. */
  pattern: string;
  /** The address without a code, as somebody types it. */
  address: string;
  until?: string;
};

/** One slip for one parent: a QR code that holds the code, and the same to type. */
export function CodeSlip({
  printed,
  title,
  ownerName,
  settingName,
  pattern,
  address,
  until,
}: SlipWords & { printed: string }) {
  const link = pattern.replace("*", printed.replaceAll("-", ""));
  return (
    <section className="card slip">
      <QrPicture text={link} label="QR code that leads to the survey with this code" />
      <div className="stack-tight">
        <p className="strong">{title}</p>
        <p className="small">
          {ownerName} asks parents and carers at {settingName}. Choose your language; no name, no
          account.
        </p>
        <p className="small">
          Point your phone’s camera here, or open <span dir="ltr">{address}</span> and type:
        </p>
        <p className="slip-code" dir="ltr">
          {printed}
        </p>
        <p className="soft small">
          For one parent, once. Nobody can tell which slip was whose.
          {until ? ` Until ${until}.` : ""}
        </p>
      </div>
    </section>
  );
}
