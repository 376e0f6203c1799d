-- A visitor who has nothing but a code finds a closed survey when its results were given back to families, and only then: which
-- surveys those are is for everybody to know. Everything else about a share stays with the one survey a visitor is at.
create policy known_when_given_back on survey_shares for select to alongside_parent
  using (audience = 'families' and withdrawn_at is null);
