-- Who may read an evaluation is told that it ended, not the number of the letter: that stands with the exclusion.
update evaluation_event set detail = '' where event = 'EXCLUDED';
