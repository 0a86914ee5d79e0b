-- volunteering: which applications ended and may have been taken up again, quickly among all their moves.
create index application_move_ended on volunteering.application_move (application_id) where state in ('declined', 'withdrawn');
