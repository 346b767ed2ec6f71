package org.holdfast.demo;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How the people of the demo clinic may be reached, and where their stays went. Told after everything else and from what stands there, so that
 * nobody's fate, and no figure, changes by it.
 */
final class Courses {
    /** Joel began with three times a week and has come down to once; his days are those of look/client-page. */
    private static final String JOEL =
            "insert into care_segment (id, episode_id, client_id, programme_id, site_id, level_of_care, from_on,"
                    + " to_on, recorded_at, recorded_by) select gen_random_uuid(), y.episode_id, y.client_id, y.programme_id, y.site_id, s.level,"
                    + " y.admitted_on + s.first, y.admitted_on + s.last, y.recorded_at, y.recorded_by from stay y join client c on c.id = y.client_id,"
                    + " (values ('INTENSIVE_OUTPATIENT', 0, 21), ('OUTPATIENT', 21, cast(null as integer))) s(level, first, last)"
                    + " where c.record_number = '" + Cast.JOEL
                    + "' and y.retracted_at is null and y.discharged_on is null returning 1";

    /** Three of Ruth's people went on from the intensive programme to the one after it. */
    private static final String TRANSFERS =
            "insert into care_segment (id, episode_id, client_id, programme_id, site_id, level_of_care, from_on,"
                    + " to_on, recorded_at, recorded_by) select gen_random_uuid(), y.episode_id, y.client_id, case when s.first = 0 then y.programme_id"
                    + " else n.id end, y.site_id, s.level, y.admitted_on + s.first, y.admitted_on + s.last, y.recorded_at, y.recorded_by"
                    + " from (select y.* from stay y join programme p on p.id = y.programme_id where p.code = 'iop' and y.retracted_at is null"
                    + " and y.discharged_on is null and y.recorded_by = '" + Cast.RUTH
                    + "' and y.admitted_on <= current_date - 35"
                    + " and not exists (select 1 from care_segment g where g.episode_id = y.episode_id) order by y.admitted_on, y.id limit 3) y,"
                    + " (select id from programme where code = 'outpatient-sud') n,"
                    + " (values ('INTENSIVE_OUTPATIENT', 0, 28), ('OUTPATIENT', 28, cast(null as integer))) s(level, first, last) returning 1";

    private static final String OTHERS =
            "insert into care_segment (id, episode_id, client_id, programme_id, site_id, level_of_care, from_on,"
                    + " to_on, recorded_at, recorded_by) select gen_random_uuid(), y.episode_id, y.client_id, y.programme_id, y.site_id,"
                    + " case p.code when 'iop' then 'INTENSIVE_OUTPATIENT' when 'residential' then 'RESIDENTIAL' else 'OUTPATIENT' end,"
                    + " y.admitted_on, y.discharged_on, y.recorded_at, y.recorded_by from stay y join programme p on p.id = y.programme_id"
                    + " where y.retracted_at is null and not exists (select 1 from care_segment g where g.episode_id = y.episode_id) returning 1";

    /** Numbers that belong to nobody: Ofcom's and NANPA's for stories. */
    private static final String NUMBERS =
            "insert into contact_channel (id, client_id, kind, address, may_call, may_leave_voice_mail, may_text,"
                    + " may_write, preferred, note, recorded_at, recorded_by) select gen_random_uuid(), c.id, 'MOBILE', case when s.zone like 'America/%'"
                    + " then '(212) 555-01' || lpad((h.n % 100)::text, 2, '0') else '07700 900' || lpad((h.n % 1000)::text, 3, '0') end,"
                    + " h.n % 9 <> 0, h.n % 3 = 0, h.n % 4 <> 0, false, true, case h.n % 8 when 0 then 'Mornings only; somebody else picks up in the evening'"
                    + " when 1 then 'Say only your first name' end, c.recorded_at, c.recorded_by from client c join site s on s.id = c.site_id,"
                    + " lateral (select abs(hashtext(c.record_number)) as n) h where c.record_number <> '" + Cast.JOEL
                    + "' and h.n % 12 <> 0"
                    + " and exists (select 1 from stay y where y.client_id = c.id and y.retracted_at is null and y.discharged_on is null) returning 1";

    private static final String JOELS_NUMBERS =
            "insert into contact_channel (id, client_id, kind, address, may_call, may_leave_voice_mail,"
                    + " may_text, may_write, preferred, note, recorded_at, recorded_by) select gen_random_uuid(), c.id, x.kind, x.address, x.call, false,"
                    + " x.txt, x.write, x.first, x.note, c.recorded_at, c.recorded_by from client c, (values"
                    + " ('MOBILE', '07700 900417', true, true, false, true, 'A text in the morning has helped before. Not while he is at work, 14:00 to 22:00'),"
                    + " ('EMAIL', 'joel.a@example.org', false, false, true, false, cast(null as text)),"
                    + " ('POST', 'c/o 12 Rope Walk', false, false, false, false, 'His mother opens the post: nothing by letter'))"
                    + " x(kind, address, call, txt, write, first, note) where c.record_number = '" + Cast.JOEL
                    + "' returning 1";

    private Courses() {}

    static void tell(Connection connection) throws SQLException {
        DemoClinic.ask(connection, JOEL);
        DemoClinic.ask(connection, TRANSFERS);
        DemoClinic.ask(connection, OTHERS);
        DemoClinic.ask(connection, NUMBERS);
        DemoClinic.ask(connection, JOELS_NUMBERS);
    }
}
