"""Every use case about the file as a whole: log, limits, staff, copies."""

from __future__ import annotations

from desk_app.services.privacy.retention import CASE_DAYS
from desk_app.services.safekeeping.values import Rehearsal
from desk_app.services.staff import Action, Role
from tests.proof.asked_office import Ask

_PASSWORD = "ni ravne på et tag"  # noqa: S105 - opens nothing but a proof's desk
_WEEK = "2026-W46"

KEEPING: dict[str, Ask] = {
    "AccessRequests.access": Ask(
        Action.PRINT_ACCESS, lambda o, who: o.desk.access.access(who, o.case, "da")
    ),
    "Extracts.extract": Ask(
        Action.PRINT_EXTRACT, lambda o, who: o.desk.extracts.extract(who, o.case, "da")
    ),
    "Forgetting.choose_limit": Ask(
        Action.CHANGE_SETTINGS,
        lambda o, who: o.forgetting.choose_limit(who, CASE_DAYS, 90),
    ),
    "Forgetting.forget": Ask(Action.FORGET, lambda o, who: o.forgetting.forget(who)),
    "Forgetting.forget_case": Ask(
        Action.FORGET, lambda o, who: o.forgetting.forget_case(who, o.case)
    ),
    "Forgetting.hold": Ask(
        Action.SET_HOLD, lambda o, who: o.forgetting.hold(who, o.case, "asked")
    ),
    "Forgetting.holds": Ask(Action.SET_HOLD, lambda o, who: o.forgetting.holds(who)),
    "Forgetting.preview": Ask(
        Action.SEE_RETENTION, lambda o, who: o.forgetting.preview(who)
    ),
    "Forgetting.release": Ask(
        Action.SET_HOLD, lambda o, who: o.forgetting.release(who, o.case)
    ),
    "Forgetting.rules": Ask(
        Action.SEE_RETENTION, lambda o, who: o.forgetting.rules(who)
    ),
    "Importing.take_in": Ask(
        Action.IMPORT,
        lambda o, who: o.desk.importing.take_in(
            who, o.folder / "none.csv", dry_run=False
        ),
    ),
    "LockSetting.choose": Ask(
        Action.CHANGE_SETTINGS, lambda o, who: o.desk.lock_setting.choose(who, 3)
    ),
    "LogReview.looks_at": Ask(
        Action.SEE_LOG, lambda o, who: o.desk.review.looks_at(who, o.case)
    ),
    "LogReview.sign_off": Ask(
        Action.REVIEW_LOG, lambda o, who: o.desk.review.sign_off(who, _WEEK)
    ),
    "LogReview.weekly_sample": Ask(
        Action.REVIEW_LOG, lambda o, who: o.desk.review.weekly_sample(who, _WEEK)
    ),
    "People.add": Ask(
        Action.MANAGE_STAFF,
        lambda o, who: o.people.add(who, "Ny N.", Role.CLERK, _PASSWORD),
    ),
    "People.add, an administrator": Ask(
        Action.RE_KEY,
        lambda o, who: o.people.add(who, "Ny A.", Role.ADMIN, _PASSWORD),
    ),
    "People.change_password": Ask(
        Action.CHANGE_PASSWORD,
        lambda o, who: o.people.change_password(who, "wrong", _PASSWORD),
    ),
    "People.change_role": Ask(
        Action.MANAGE_STAFF,
        lambda o, who: o.people.change_role(who, "clerk", Role.LEAD),
    ),
    "People.change_role, to administrator": Ask(
        Action.RE_KEY,
        lambda o, who: o.people.change_role(who, "lead", Role.ADMIN),
    ),
    "People.everybody": Ask(
        Action.MANAGE_STAFF, lambda o, who: o.people.everybody(who)
    ),
    "People.give_password": Ask(
        Action.MANAGE_STAFF,
        lambda o, who: o.people.give_password(who, "clerk", _PASSWORD),
    ),
    "People.give_password, to an administrator": Ask(
        Action.RE_KEY,
        lambda o, who: o.people.give_password(who, "admin", _PASSWORD),
    ),
    "People.leave": Ask(
        Action.MANAGE_STAFF, lambda o, who: o.people.leave(who, "clerk")
    ),
    "People.leave, an administrator": Ask(
        Action.RE_KEY, lambda o, who: o.people.leave(who, "admin")
    ),
    "Safekeeping.back_up_now": Ask(
        Action.BACK_UP, lambda o, who: o.keeping.back_up_now(who)
    ),
    "Safekeeping.backups": Ask(
        Action.SEE_BACKUPS, lambda o, who: o.keeping.backups(who)
    ),
    "Safekeeping.choose_second_folder": Ask(
        Action.CHANGE_SETTINGS,
        lambda o, who: o.keeping.choose_second_folder(who, None),
    ),
    "Safekeeping.confirm_restored": Ask(
        Action.RESTORE, lambda o, who: o.keeping.confirm_restored(who)
    ),
    "Safekeeping.losses": Ask(
        Action.SEE_BACKUPS, lambda o, who: o.keeping.losses(who, o.backup)
    ),
    "Safekeeping.note_back_up": Ask(
        Action.BACK_UP, lambda o, who: o.keeping.note_back_up(who, o.backup)
    ),
    "Safekeeping.note_rehearsal": Ask(
        Action.REHEARSE,
        lambda o, who: o.keeping.note_rehearsal(
            who, Rehearsal(o.backup, o.now(), 0.1, o.backup.counts, ())
        ),
    ),
    "Safekeeping.rehearse": Ask(
        Action.REHEARSE, lambda o, who: o.keeping.rehearse(who)
    ),
    "Safekeeping.restore": Ask(
        Action.RESTORE, lambda o, who: o.keeping.restore(who, o.backup)
    ),
    "Safekeeping.salvage": Ask(Action.SALVAGE, lambda o, who: o.keeping.salvage(who)),
}
