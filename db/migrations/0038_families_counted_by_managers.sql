-- How many families use a setting is said by those who manage it, as the command has it. The rule of the first day let whoever
-- sees the setting say it, a borough's analyst among them, who looks and does not write.
drop policy told_by_the_setting_or_a_forum on rolls;--> statement-breakpoint
create policy told_by_the_setting on rolls for insert to alongside_app
  with check (told_by = actor_id() and setting_id = any (actor_ids('managed_settings')));
