import type { NextConfig } from "next";

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Never "no-referrer": a form post without script would lose its origin and be refused (reach.md, 10).
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
];

/** Parents' pages run no code at all, and tell no other site where somebody came from (A-01, R-AN-08). */
const parentsPages = [
  {
    key: "Content-Security-Policy",
    value: [
      "default-src 'none'",
      "script-src 'none'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self'",
      "img-src 'self' data:",
      "media-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; "),
  },
  { key: "Referrer-Policy", value: "no-referrer" },
];

const config: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks types as a gate of its own, tests included; a start on a new machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // The title belongs in <head> for every reader, not streamed into the body.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "pdfkit",
    "pino",
    "postgres",
    "subset-font",
  ],
  experimental: {
    authInterrupts: true,
    globalNotFound: true,
    // A five-megabyte file and the form around it; every other form is held to far less by its own door.
    serverActions: { bodySizeLimit: "6mb" },
  },
  // A page that refuses names its picture only once its script is there, and browsers ask here until then.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
  // Of two that name the same header the later one holds.
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/s/:path*", headers: parentsPages },
  ],
};

export default config;
