-- A removed record left threads: the keys under which it came in, the ids of its session lines in the audit, and titles.

-- A line of a removed record takes an id that nothing names; its marks follow.
alter table attendance_mark drop constraint attendance_mark_attendance_id_fkey,
    add constraint attendance_mark_attendance_id_fkey foreign key (attendance_id) references attendance on update cascade;

-- What came in from elsewhere about them is forgotten with its keys. A visit's key ends with the record number, after a separator.
create function removal_of_intake(of_client uuid, anew uuid) returns void language sql as $$
    delete from intake_row i using client c where c.id = of_client and (
        (i.kind = 'EPISODE' and i.target_id in (select id from episode where client_id = anew))
        or (i.kind = 'USE_EVENT' and i.target_id in (select id from use_event where client_id = anew))
        or (i.kind = 'VISIT' and right(i.key, length(c.record_number) + 1) = chr(31) || c.record_number)
        or (i.kind = 'SESSION' and i.target_id in (select session_id from attendance where client_id = anew)
            and not exists (select 1 from attendance o where o.session_id = i.target_id and o.client_id <> anew)));
$$;

-- Of sessions that were theirs alone the title goes: it is free text.
create function removal_of_session_lines(of_client uuid, anew uuid) returns void language sql as $$
    update session s set title = null where s.title is not null
        and exists (select 1 from attendance a where a.session_id = s.id and a.client_id = anew)
        and not exists (select 1 from attendance o where o.session_id = s.id and o.client_id <> anew);
    update attendance set id = gen_random_uuid() where client_id = anew;
$$;

-- A privacy officer answers for the whole installation: what they see and decide is not divided by site. A duty of before stays as it is.
alter table duty add constraint duty_of_privacy_officer_is_everywhere check (role <> 'PRIVACY_OFFICER' or site_id is null) not valid;

-- The portal calls a client by the name on record: the chosen one may be what they have not told at home.
revoke select (preferred_name) on client from ${portal};
