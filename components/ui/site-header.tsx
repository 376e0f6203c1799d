import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

export type NavigationItem = { href: string; label: string; current?: boolean };

/** The page needs `<main id="main" tabIndex={-1}>` for the skip link. `children` is for sign-out and the like. */
export function SiteHeader({
  navigation,
  who,
  home = "/",
  children,
}: {
  navigation: NavigationItem[];
  who?: string;
  home?: string;
  children?: ReactNode;
}) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <header className="site-header">
        <div className="wrap">
          <a className="site-logo" href={home}>
            <Logo />
            Alongside
          </a>
          {navigation.length > 0 ? <Navigation items={navigation} /> : null}
          {who || children ? (
            <div className="site-who">
              {who ? <span>{who}</span> : null}
              {children}
            </div>
          ) : null}
        </div>
      </header>
    </>
  );
}

function Navigation({ items }: { items: NavigationItem[] }) {
  return (
    <nav className="site-navigation" aria-label="Main">
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
