/** The same help in the same place on every page (WCAG 3.2.6). */
export const footerLinks = [
  { href: "/method", label: "How figures are worked out" },
  { href: "/open-data", label: "Open data" },
  { href: "/accessibility", label: "Accessibility" },
  { href: "/privacy", label: "Privacy" },
];
