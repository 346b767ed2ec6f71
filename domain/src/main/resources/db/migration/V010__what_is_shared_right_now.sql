-- The one definition of "shared right now", asked by the Gate and by the portal's own wall alike: clients whose live consent lets
-- this tie, which has not ended, see this category, on the local day of their site.
create function clients_sharing(of_supporter uuid, of_category text, at_instant timestamptz) returns setof uuid
    language sql stable as $$
    select c.client_id from consent c
        join consent_category k on k.consent_id = c.id
        join client p on p.id = c.client_id
        join site s on s.id = p.site_id
    where c.supporter_id = of_supporter and k.category = of_category and c.retracted_at is null
        and (at_instant at time zone s.zone)::date between c.given_on and c.expires_on
        and not exists (select 1 from support_tie t where t.supporter_id = c.supporter_id and t.retracted_at is null
            and t.to_on < (at_instant at time zone s.zone)::date)
$$;
