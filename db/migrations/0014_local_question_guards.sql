-- A setting's own questions. Its manager writes them, its team answers them, and nothing of them reaches another setting.
do $$ declare name text; begin
  foreach name in array array['local_questions', 'local_retirements', 'local_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen_in_the_setting on %I for select to alongside_app using (setting_id = any (actor_ids(''settings'')))', name);
  end loop;
end $$;--> statement-breakpoint
create policy written_by_managers on local_questions for insert to alongside_app
  with check (setting_id = any (actor_ids('managed_settings')) and written_by = actor_id() and changed_by = actor_id());--> statement-breakpoint
create policy reworded_by_managers on local_questions for update to alongside_app
  using (setting_id = any (actor_ids('managed_settings')))
  with check (setting_id = any (actor_ids('managed_settings')) and changed_by = actor_id());--> statement-breakpoint
create policy retired_by_managers on local_retirements for insert to alongside_app
  with check (setting_id = any (actor_ids('managed_settings')) and retired_by = actor_id());--> statement-breakpoint
create policy asked_again_by_managers on local_retirements for delete to alongside_app
  using (setting_id = any (actor_ids('managed_settings')));--> statement-breakpoint
create policy answered_by_the_team on local_answers for insert to alongside_app
  with check (setting_id = any (actor_ids('writable_settings')) and changed_by = actor_id());--> statement-breakpoint
create policy changed_by_the_team on local_answers for update to alongside_app
  using (setting_id = any (actor_ids('writable_settings')))
  with check (setting_id = any (actor_ids('writable_settings')) and changed_by = actor_id());--> statement-breakpoint

-- Nobody hangs a row of theirs on another setting's work.
alter table local_questions add unique (id, setting_id);--> statement-breakpoint
alter table local_retirements add foreign key (question_id, setting_id) references local_questions (id, setting_id);--> statement-breakpoint
alter table local_answers add foreign key (question_id, setting_id) references local_questions (id, setting_id);--> statement-breakpoint
alter table local_answers add foreign key (audit_id, setting_id) references audits (id, setting_id);--> statement-breakpoint
alter table local_answers add check (level between 0 and 3 and blank is null or level is null);--> statement-breakpoint
alter table local_questions add check (anchors is null or kind = 'rated' and jsonb_array_length(anchors) = 4);--> statement-breakpoint

-- What an audit was signed with is what it was asked: the words of a question are fixed by the first sign-off that holds it,
-- also by one that was reopened since, because that stays on record.
create function refuse_when_worded() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.setting_id, new.instrument, new.kind) is distinct from (old.id, old.setting_id, old.instrument, old.kind) then
    raise exception 'a question stays what it is' using errcode = 'restrict_violation';
  end if;
  if (tg_op = 'DELETE' or (new.wording, new.anchors) is distinct from (old.wording, old.anchors))
     and exists (select from sign_offs s where s.setting_id = old.setting_id
       and s.snapshot -> 'local' -> 'questions' @> jsonb_build_array(jsonb_build_object('id', old.id))) then
    raise exception 'an audit that holds this question is signed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create trigger fixed_when_signed before update or delete on local_questions for each row execute function refuse_when_worded();--> statement-breakpoint
create trigger kept_whole before truncate on local_questions for each statement execute function refuse_emptying();--> statement-breakpoint

-- As with every agreed answer: after the round, until the sign-off.
create trigger after_the_round before insert or update on local_answers for each row execute function refuse_while_contributing();--> statement-breakpoint
create trigger frozen_when_signed before insert or update or delete on local_answers for each row execute function refuse_when_signed();--> statement-breakpoint
create trigger kept_whole before truncate on local_answers for each statement execute function refuse_emptying();--> statement-breakpoint

-- Comments are part of what is signed. Whoever writes one cannot lock the audit, so one that waited for a sign-off to end
-- looks again afterwards: its key to the audit was checked by then.
create trigger z_still_open after insert on comments for each row execute function refuse_when_signed();--> statement-breakpoint

grant select, insert on local_questions, local_retirements, local_answers to alongside_app;--> statement-breakpoint
grant update (wording, anchors, version, changed_by, changed_at) on local_questions to alongside_app;--> statement-breakpoint
grant delete on local_retirements to alongside_app;--> statement-breakpoint
grant update on local_answers to alongside_app;
