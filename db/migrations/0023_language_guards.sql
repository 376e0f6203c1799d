-- What somebody signed stays as they signed it: whoever runs the survey may take it back, once, and change nothing else.
create policy taken_back_by_its_owner on language_reviews for update to alongside_app
  using (survey_id in (select s.id from surveys s where actor_runs_survey(s.forum_id, s.borough_id, s.setting_id)))
  with check (withdrawn_by = actor_id() and survey_id in (
    select s.id from surveys s where actor_runs_survey(s.forum_id, s.borough_id, s.setting_id)));--> statement-breakpoint
alter table language_reviews add check ((withdrawn_by is null) = (withdrawn_at is null));--> statement-breakpoint
create function refuse_new_reading() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null or
     (to_jsonb(new) - 'withdrawn_by' - 'withdrawn_at') is distinct from (to_jsonb(old) - 'withdrawn_by' - 'withdrawn_at') then
    raise exception 'a reading stays as it was signed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger kept_as_signed before update on language_reviews for each row execute function refuse_new_reading();--> statement-breakpoint
grant update (withdrawn_by, withdrawn_at) on language_reviews to alongside_app;--> statement-breakpoint

-- A second person is another one (L-04, P-08). The application compares names more closely than this.
alter table language_reviews add constraint read_by_another_person
  check (lower(btrim(reviewer)) <> all (string_to_array(lower(translator), '; ')));--> statement-breakpoint
alter table recordings add constraint checked_by_another_person check (checked_by <> recorded_by);--> statement-breakpoint

-- Pages of the made-up borough say so to visitors as well.
grant select (is_example) on boroughs to alongside_parent;
