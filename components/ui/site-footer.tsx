import type { ReactNode } from "react";

export function SiteFooter({
  links,
  children,
}: {
  links: { href: string; label: string }[];
  children?: ReactNode;
}) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        {children}
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
