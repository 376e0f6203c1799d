import { describe, expect, it } from "vitest";
import { type NavigationPlace, navigationFor } from "./navigation";

const larch: NavigationPlace = {
  role: "setting_manager",
  placeName: "Larch Lane",
  settingId: "s1",
};
const oak: NavigationPlace = { ...larch, placeName: "Oak Street", settingId: "s2" };
const westmere: NavigationPlace = {
  role: "analyst",
  placeName: "Westmere",
  boroughId: "b1",
};

const labels = (memberships: NavigationPlace[], path: string) =>
  navigationFor(memberships, path).items.map(({ label }) => label);
const current = (memberships: NavigationPlace[], path: string) =>
  navigationFor(memberships, path)
    .items.filter((item) => item.current)
    .map(({ label }) => label);

describe("the header of somebody in one setting", () => {
  it("leads to that setting's pages from everywhere, and names it", () => {
    const everywhere = [
      "Home",
      "Audits",
      "Profile",
      "Plan",
      "Offers",
      "Parents",
      "Over the years",
      "People",
    ];
    expect(labels([larch], "/home")).toEqual(everywhere);
    expect(labels([larch], "/audits/a1")).toEqual(everywhere);
    expect(navigationFor([larch], "/home").placeName).toBe("Larch Lane");
  });

  it("marks one item as current, also on an audit's and a profile's own pages", () => {
    expect(current([larch], "/home")).toEqual(["Home"]);
    expect(current([larch], "/settings/s1/people/m9/remove")).toEqual(["People"]);
    expect(current([larch], "/settings/s1/plan/x1/edit")).toEqual(["Plan"]);
    expect(current([larch], "/audits/a1/themes/2")).toEqual(["Audits"]);
    expect(current([larch], "/profiles/a1")).toEqual(["Profile"]);
    expect(current([larch], "/surveys/v1/questions")).toEqual(["Parents"]);
  });
});

describe("the header of those who ask parents", () => {
  const forum: NavigationPlace = { role: "forum_organiser", placeName: "The Forum", forumId: "f1" };

  it("F55 leads a forum to its surveys, and stays there on a survey's own pages", () => {
    expect(labels([forum], "/home")).toEqual(["Home", "Our surveys"]);
    expect(current([forum], "/surveys/v1/open/confirm")).toEqual(["Our surveys"]);
  });

  it("marks the nearer of two pages of a borough", () => {
    expect(current([westmere], "/boroughs/b1/surveys/new")).toEqual(["Surveys"]);
    expect(current([westmere], "/boroughs/b1/picture/settings/s1")).toEqual(["Shared"]);
    expect(current([westmere], "/boroughs/b1")).toEqual(["Borough"]);
  });
});

describe("the header of somebody in several places", () => {
  it("shows the pages of the setting that the address names, and of none otherwise", () => {
    const { items, placeName } = navigationFor([larch, oak], "/settings/s2/people");
    expect(placeName).toBe("Oak Street");
    expect(items.map(({ href }) => href)).toContain("/settings/s2/audits");
    expect(labels([larch, oak], "/home")).toEqual(["Home"]);
    expect(navigationFor([larch, oak], "/home").placeName).toBeUndefined();
  });

  it("names each borough once, by its own name when there are several", () => {
    const alsoCommissioner: NavigationPlace = { ...westmere, role: "commissioner" };
    expect(labels([westmere, alsoCommissioner], "/home")).toEqual([
      "Home",
      "Borough",
      "Campaigns",
      "Shared",
      "Offers",
      "Surveys",
      "Reports",
    ]);
    const eastmere = { ...westmere, placeName: "Eastmere", boroughId: "b2" };
    expect(labels([westmere, eastmere], "/home")).toEqual([
      "Home",
      "Westmere",
      "Westmere: campaigns",
      "Westmere: shared",
      "Westmere: offers",
      "Westmere: surveys",
      "Westmere: reports",
      "Eastmere",
      "Eastmere: campaigns",
      "Eastmere: shared",
      "Eastmere: offers",
      "Eastmere: surveys",
      "Eastmere: reports",
    ]);
  });

  it("offers the platform to its administrators alone", () => {
    const administrator: NavigationPlace = {
      role: "platform_administrator",
      placeName: "Alongside",
    };
    expect(labels([administrator], "/home")).toEqual(["Home", "Platform"]);
    expect(labels([larch], "/home")).not.toContain("Platform");
  });
});
