import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Accessibility" };

export default function AccessibilityPage() {
  return (
    <>
      <PageHeader
        title="Accessibility"
        lead="Everybody in a team should be able to take part, with the screen, keyboard, settings and helps they use."
      />
      <div className="prose">
        <h2>What we aim for</h2>
        <p>
          The Web Content Accessibility Guidelines, version 2.2, level AA. We have checked our own
          work against them; nobody independent has confirmed it yet, so we do not claim that every
          page meets them.
        </p>
        <h2>What you can expect</h2>
        <ul>
          <li>Everything works with a keyboard alone, and you can see where you are.</li>
          <li>Pages can be read and sent without JavaScript.</li>
          <li>Nothing is said by colour alone; every chart has a table with the same figures.</li>
          <li>Text grows to 400% and fits a screen 320 pixels wide without sideways scrolling.</li>
          <li>Light or dark, and with or without movement, follow what your device asks for.</li>
          <li>When a session ends while you write, your words are kept for seven days.</li>
        </ul>
        <h2>How it is tested</h2>
        <ul>
          <li>Automated checks (axe) over the pages, on a wide and on a narrow screen.</li>
          <li>The contrast of every pair of colours, light and dark, by calculation.</li>
          <li>Forms by keyboard and with JavaScript switched off.</li>
        </ul>
        <h2>What is not yet tested</h2>
        <ul>
          <li>With people who use screen readers, magnifiers or speech every day.</li>
          <li>With a named set of screen readers and browsers.</li>
          <li>
            Files that settings add as evidence: we show them as they were given and cannot promise
            that they are accessible.
          </li>
        </ul>
        <h2>Tell us about a problem</h2>
        <p>
          Tell the organisation that runs this site for you. If you do not know who that is, the
          person who invited you does. Say which page, what you were doing and what you use. If you
          need something in another form, ask them too: the questions can be printed and answered on
          paper.
        </p>
        <p>
          If you are not content with the answer, the Equality Advisory and Support Service can
          advise you. In Great Britain the Equality and Human Rights Commission enforces the
          accessibility rules for public bodies.
        </p>
        <p className="soft">Written in November 2026.</p>
      </div>
    </>
  );
}
