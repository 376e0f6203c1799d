import type { Metadata } from "next";
import { ProfileView } from "@/components/profile/profile-view";
import { QuestionCompared } from "@/components/profile/question-compared";
import { ButtonLink } from "@/components/ui/button";
import { ExampleMark } from "@/components/ui/notice";
import { exampleProfile } from "@/lib/profiles/example-setting";

export const metadata: Metadata = { title: "An example profile" };

/** What a profile looks like, on an invented nursery whose answers go through the real scoring. */
export default function ExamplePage() {
  const profile = exampleProfile();
  const opened = profile.themes.find(({ change }) => change?.linked.down) ?? profile.themes[0];
  return (
    <div className="stack-loose">
      <div className="stack-tight">
        <ExampleMark />
        <p className="soft small">
          Larch Lane Nursery does not exist. Its answers are invented; its figures are worked out
          from them just as yours would be.
        </p>
      </div>
      <div>
        <ProfileView
          profile={profile}
          actions={<ButtonLink href="/method">How figures are worked out</ButtonLink>}
        />
      </div>
      {opened && (
        <section className="stack-loose" aria-labelledby="one-theme">
          <h2 id="one-theme">One principle, question by question: {opened.title}</h2>
          {opened.questions.slice(0, 3).map((question) => (
            <QuestionCompared
              key={question.code}
              question={question}
              auditId={profile.auditId}
              year={profile.year}
              earlierYear={profile.earlier?.year}
            />
          ))}
          <p>
            <a href="/sign-in">Sign in</a> to see your own.
          </p>
        </section>
      )}
    </div>
  );
}
