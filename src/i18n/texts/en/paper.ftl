### What every printed page says, whatever is on it.

paper-none = None
paper-page = Page { $page } of { $pages }
