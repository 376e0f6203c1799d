-- A report that is being written may be dropped by a commissioner, who may have begun it by mistake. One that is issued stays.
create or replace function refuse_changed_report() returns trigger language plpgsql as $$
begin
  if old.issued_at is not null then
    raise exception 'an issued report stays as it is' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if (new.id, new.borough_id, new.instrument, new.year, new.made_by, new.made_at)
       is distinct from (old.id, old.borough_id, old.instrument, old.year, old.made_by, old.made_at) then
    raise exception 'a report stays the report it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create policy dropped_by_commissioners on borough_reports for delete to alongside_app
  using (borough_id = any (actor_ids('commissioned_boroughs')));--> statement-breakpoint
grant delete on borough_reports to alongside_app;
