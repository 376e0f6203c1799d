/** The same help in the same place on every page (WCAG 3.2.6). */
export const footerLinks = [
  { href: "/method", label: "How figures are worked out" },
  { href: "/accessibility", label: "Accessibility" },
  { href: "/privacy", label: "Privacy" },
];
