-- A borough's report for its committee. Its people read it, its commissioners write it, and once it is issued it changes for
-- nobody: what settings share may change on the next day, and a newer report then stands beside it.
alter table borough_reports enable row level security;--> statement-breakpoint
alter table borough_reports force row level security;--> statement-breakpoint
create policy seen_in_the_borough on borough_reports for select to alongside_app using (borough_id = any (actor_ids('boroughs')));--> statement-breakpoint
create policy made_by_commissioners on borough_reports for insert to alongside_app with check (
  borough_id = any (actor_ids('commissioned_boroughs')) and made_by = actor_id() and changed_by = actor_id() and issued_at is null);--> statement-breakpoint
create policy written_by_commissioners on borough_reports for update to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')))
  with check (borough_id = any (actor_ids('commissioned_boroughs')) and changed_by = actor_id() and coalesce(issued_by, changed_by) = actor_id());--> statement-breakpoint
alter table borough_reports add check (baseline < year);--> statement-breakpoint
alter table borough_reports add check (num_nulls(issued_by, issued_at, figures, content_hash) in (0, 4));--> statement-breakpoint

create function refuse_changed_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.issued_at is not null
     or (new.id, new.borough_id, new.instrument, new.year, new.made_by, new.made_at)
       is distinct from (old.id, old.borough_id, old.instrument, old.year, old.made_by, old.made_at) then
    raise exception 'an issued report stays as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger kept_as_issued before update or delete on borough_reports for each row execute function refuse_changed_report();--> statement-breakpoint
create trigger kept_whole before truncate on borough_reports for each statement execute function refuse_emptying();--> statement-breakpoint

grant select, insert on borough_reports to alongside_app;--> statement-breakpoint
grant update (baseline, title, opening, reading, plan, version, changed_by, changed_at, issued_by, issued_at, figures, content_hash)
  on borough_reports to alongside_app;
