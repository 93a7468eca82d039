"""docgen turns a plan of a higher body into a commune's directive, as a Word document under Decree 30/2020."""
