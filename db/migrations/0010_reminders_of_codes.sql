-- Codes that go out by letter, and the one reminder, are the work of the role that may see a code's address: the people who
-- run a survey never learn who has answered. A new code takes the place of the old one, so it may add codes and letters.
create policy added_by_its_letters on survey_codes for insert to alongside_release with check (survey_id = release_survey());--> statement-breakpoint
grant insert on survey_codes, outbox to alongside_release;
