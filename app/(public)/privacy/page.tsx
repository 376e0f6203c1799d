import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { kept } from "./kept";

export const metadata: Metadata = { title: "Privacy" };

export default function PrivacyPage() {
  return (
    <div className="stack-loose">
      <PageHeader
        title="Privacy"
        lead="What this site keeps about the people who sign in, and for how long."
      />
      <div className="prose">
        <h2>Who is responsible</h2>
        <p>
          Your setting decides what is written about its work, and your borough or the organisation
          that runs this site looks after it. If you do not know whom to ask, ask the person who
          invited you.
        </p>
        <p>
          It is kept because settings and boroughs have a duty, or a good reason, to look at how
          they work with families. Your consent is not what it rests on.
        </p>
        <h2>Where it is</h2>
        <p>
          In the database of the organisation that runs this site. Nothing is sent to anybody else:
          no advertising, no visitor statistics, no fonts or scripts from other sites. Letters leave
          through that organisation’s own mail service.
        </p>
      </div>
      <DataTable
        caption="What is kept, and for how long"
        columns={[
          { key: "what", header: "What" },
          { key: "why", header: "Why" },
          { key: "long", header: "How long" },
        ]}
        rows={kept.map(({ what, why, howLong }) => ({ key: what, cells: [what, why, howLong] }))}
        note="Records whose time is over go by themselves. The organisation that runs this site deletes an account when you ask and it can."
      />
      <div className="prose">
        <h2>One cookie</h2>
        <p>
          When you sign in, one cookie keeps you signed in. It holds a random number, cannot be read
          by scripts and goes when you sign out. Without it signing in would not work, so there is
          no banner to agree to. Pages you read without signing in set none.
        </p>
        <h2>Children and parents</h2>
        <p>
          There is no place here for a child’s name. Please do not write the names of children or
          parents into answers, notes or files.
        </p>
        <p>
          What parents answer in a survey is kept without their name, their address, their device or
          the time. Each survey tells them, before the first question, who asks and who sees what.
          Once it has closed nobody can find out whose an answer was, so it cannot be taken out
          again either.
        </p>
        <h2>Your rights</h2>
        <ul>
          <li>To see what is kept about you, and to have mistakes put right.</li>
          <li>
            To have it deleted or its use limited. Your name stays under what you signed or changed
            in a signed audit, because the record has to stay whole.
          </li>
          <li>To object, and to be told why if the answer is no.</li>
          <li>
            To complain to the organisation that runs this site, which must acknowledge it within 30
            days, and to the Information Commissioner’s Office.
          </li>
        </ul>
        <p>
          See also <a href="/retention">how long records are kept</a>, of every kind, and{" "}
          <a href="/accessibility">accessibility</a>, including how to tell us about a problem.
        </p>
        <p className="soft">Written in November 2026.</p>
      </div>
    </div>
  );
}
