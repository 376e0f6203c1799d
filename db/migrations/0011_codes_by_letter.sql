-- Codes that go out by letter, and the one reminder, are made under a role of their own: it alone sees where a code went, so that
-- the people who run a survey never learn who has answered.
--   alongside_inviting  makes the codes of one survey and the letters they go out in; sees nothing else of it
do $$ begin
  if not exists (select from pg_roles where rolname = 'alongside_inviting') then create role alongside_inviting nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was first
end $$;--> statement-breakpoint
do $$ begin execute format('grant alongside_inviting to %I', current_user);
exception when others then if sqlerrm not like '%already a member%' then raise; end if;
end $$;--> statement-breakpoint
grant usage on schema public to alongside_inviting;--> statement-breakpoint
create policy kept_by_its_letters on survey_codes to alongside_inviting
  using (survey_id = release_survey()) with check (survey_id = release_survey());--> statement-breakpoint
grant select (code_hash, survey_id, email), insert, delete on survey_codes to alongside_inviting;--> statement-breakpoint
grant insert on outbox, trail to alongside_inviting;
