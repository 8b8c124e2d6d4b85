### What every printed page says, whatever is on it.

paper-none = Ingen
paper-page = Side { $page } av { $pages }
