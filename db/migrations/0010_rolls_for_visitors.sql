-- A parent is warned before answering when few families could have said it (F61): how many there are, and no more.
create policy known_to_visitors on rolls for select to alongside_parent
  using (setting_id in (select s.setting_id from surveys s where s.id = answered_survey()));--> statement-breakpoint
grant select (setting_id, families, told_at) on rolls to alongside_parent;
