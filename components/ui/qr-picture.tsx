import { create } from "qrcode";

/**
 * A QR code as one path, black on white in every colour scheme: phones need the contrast. A quarter of it may be torn or
 * dirty (level Q). `label` says where it leads.
 */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: "Q" }).modules;
  const quiet = 4;
  const dark = Array.from(data).flatMap((bit, index) =>
    bit ? [`M${(index % size) + quiet} ${Math.floor(index / size) + quiet}h1v1h-1z`] : [],
  );
  const side = size + 2 * quiet;
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark.join("")} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
