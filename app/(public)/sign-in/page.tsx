import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { safePath } from "@/lib/request/origin";
import { findActor } from "@/lib/request/session";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type Asked = { next?: string | string[]; left?: string; reset?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { next, left, reset } = await searchParams;
  const wanted = typeof next === "string" ? safePath(next) : undefined;
  if (await findActor()) redirect(safePath(wanted));
  return (
    <div className="stack">
      <PageHeader
        title="Sign in"
        lead="For the staff of settings and boroughs, and for forum organisers. Accounts come by invitation."
      />
      {left ? <Notice tone="success">You are signed out.</Notice> : null}
      {reset ? (
        <Notice tone="success">Your new password is set. Sign in with it here.</Notice>
      ) : null}
      {wanted?.includes("kept=") ? (
        <Notice title="Your session had ended">
          Your words were kept. Sign in, and they are back where you wrote them.
        </Notice>
      ) : null}
      <SignInForm next={wanted} />
    </div>
  );
}
