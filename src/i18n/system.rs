//! The language and the country of the system, as its environment says them.
//!
//! The order is that of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`; an empty value is ignored. GNU's
//! list `LANGUAGE` comes before them, but counts only if a locale other than C is set.

use super::Lang;
use crate::core::settings::Country;

/// The language of the system; English if we do not have it.
pub fn system_language() -> Lang {
    of_environment(|name| std::env::var_os(name)?.into_string().ok())
        .or_else(|| of_desktop(Lang::from_tag))
        .unwrap_or(Lang::En)
}

/// Whether the environment names a language.
pub fn names_language() -> bool {
    of_environment(|name| std::env::var_os(name)?.into_string().ok()).is_some()
}

/// The country of the system; `None` where it names none.
pub fn system_country() -> Option<Country> {
    country_of(|name| std::env::var_os(name)?.into_string().ok()).or_else(|| of_desktop(of_region))
}

/// What the environment says of the country. A language is often set to English by somebody who
/// keeps the paper, the money and the telephone numbers of home, so those are asked first.
fn country_of(read: impl Fn(&str) -> Option<String>) -> Option<Country> {
    let value = |name: &str| read(name).filter(|value| !value.is_empty());
    let country = |name| of_region(&value(name)?);
    ["LC_ALL", "LC_TELEPHONE", "LC_MONETARY", "LC_TIME", "LANG"]
        .into_iter()
        .find_map(country)
}

/// A locale's country: by its region; Danish and Norwegian without one are spoken at home.
fn of_region(locale: &str) -> Option<Country> {
    let name = locale.split(['.', '@']).next()?;
    let Some((_, region)) = name.split_once(['_', '-']) else {
        return match of_locale(name)? {
            Lang::Da => Some(Country::Denmark),
            Lang::Nb => Some(Country::Norway),
            Lang::En => None,
        };
    };
    Some(match region.to_ascii_uppercase().as_str() {
        "DK" => Country::Denmark,
        "NO" => Country::Norway,
        "GB" => Country::UnitedKingdom,
        _ => Country::Other,
    })
}

/// What the environment says; `None` where it says nothing.
fn of_environment(read: impl Fn(&str) -> Option<String>) -> Option<Lang> {
    let value = |name: &&str| read(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(value)?;
    let list = value(&"LANGUAGE").filter(|_| !is_c(&locale));
    let tags = list.as_deref().unwrap_or(&locale).split(':');
    // C in the list means the untranslated texts.
    let known = tags
        .map(|tag| (is_c(tag), of_locale(tag)))
        .find(|(is_c, lang)| *is_c || lang.is_some());
    Some(known.and_then(|(_, lang)| lang).unwrap_or(Lang::En))
}

/// Whether it is the locale without a language, in any encoding.
fn is_c(locale: &str) -> bool {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    matches!(name, "C" | "POSIX")
}

/// The language of a locale, from its tag, its three letters, or the old names of `locale.alias`.
fn of_locale(locale: &str) -> Option<Lang> {
    Lang::from_tag(locale).or_else(|| {
        let name = locale.split(['-', '_', '.', '@']).next()?;
        match name.to_lowercase().as_str() {
            "eng" | "english" => Some(Lang::En),
            "dan" | "danish" | "dansk" => Some(Lang::Da),
            "nob" | "nor" | "nno" | "norwegian" | "norsk" | "bokmal" | "bokmål" | "nynorsk" => {
                Some(Lang::Nb)
            }
            _ => None,
        }
    })
}

/// What the locales of a desktop say, the first one that says it.
#[cfg(any(windows, target_vendor = "apple"))]
fn of_desktop<T>(read: impl Fn(&str) -> Option<T>) -> Option<T> {
    sys_locale::get_locales().find_map(|tag| read(&tag))
}

/// There is nothing to ask there.
#[cfg(not(any(windows, target_vendor = "apple")))]
fn of_desktop<T>(_: impl Fn(&str) -> Option<T>) -> Option<T> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(environment: &[(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        |name| {
            let found = environment.iter().find(|(known, _)| *known == name)?;
            Some(found.1.to_owned())
        }
    }

    fn said(environment: &[(&str, &str)]) -> Option<Lang> {
        of_environment(reading(environment))
    }

    #[test]
    fn the_order_is_that_of_posix_and_empty_is_none() {
        let all = ("LC_ALL", "da_DK.UTF-8");
        let messages = ("LC_MESSAGES", "nb_NO.UTF-8");
        let lang = ("LANG", "en_GB.UTF-8");
        assert_eq!(said(&[all, messages, lang]), Some(Lang::Da));
        assert_eq!(said(&[messages, lang]), Some(Lang::Nb));
        assert_eq!(said(&[lang]), Some(Lang::En));
        assert_eq!(said(&[("LC_ALL", ""), messages]), Some(Lang::Nb));
        assert_eq!(said(&[("LC_ALL", ""), ("LANG", "")]), None);
        assert_eq!(said(&[("LC_ALL", "C"), ("LANG", "da_DK")]), Some(Lang::En));
        assert_eq!(said(&[("LC_CTYPE", "da_DK")]), None, "it is about letters");
    }

    #[test]
    fn the_country_is_where_numbers_and_money_are_from() {
        let country = |environment: &[(&str, &str)]| country_of(reading(environment));
        let english = ("LANG", "en_US.UTF-8");
        for (environment, found) in [
            (vec![("LANG", "da_DK.UTF-8")], Some(Country::Denmark)),
            (vec![("LANG", "nb_NO")], Some(Country::Norway)),
            (vec![("LANG", "no-NO")], Some(Country::Norway)),
            (vec![("LANG", "en_GB.UTF-8")], Some(Country::UnitedKingdom)),
            (vec![("LANG", "en_dk")], Some(Country::Denmark)),
            (vec![("LANG", "danish")], Some(Country::Denmark)),
            (vec![english], Some(Country::Other)),
            (vec![english, ("LC_TIME", "nb_NO")], Some(Country::Norway)),
            (vec![english, ("LC_ALL", "da_DK")], Some(Country::Denmark)),
            (vec![("LC_ALL", "C.UTF-8"), english], Some(Country::Other)),
            (vec![("LANG", "C.UTF-8")], None),
            (vec![("LANG", "en")], None),
            (vec![("LC_ALL", "")], None),
            (vec![], None),
        ] {
            assert_eq!(country(&environment), found, "{environment:?}");
        }
    }

    #[test]
    fn a_list_of_languages_holds_where_a_language_is_set_at_all() {
        let list = |list, locale| said(&[("LANGUAGE", list), ("LANG", locale)]);
        assert_eq!(list("sv:da:nb", "en_US.UTF-8"), Some(Lang::Da));
        assert_eq!(list("nn_NO:nb_NO:en", "da_DK.UTF-8"), Some(Lang::Nb));
        assert_eq!(list("sv:C:da", "da_DK.UTF-8"), Some(Lang::En));
        assert_eq!(list("sv:fi", "da_DK.UTF-8"), Some(Lang::En));
        assert_eq!(list("", "da_DK.UTF-8"), Some(Lang::Da));
        for c in ["C", "POSIX", "C.UTF-8", "C.utf8"] {
            assert_eq!(list("da", c), Some(Lang::En), "{c}");
        }
        assert_eq!(said(&[("LANGUAGE", "da")]), None);
    }

    #[test]
    fn a_locale_is_known_in_every_form_in_which_it_is_written() {
        for (locale, lang) in [
            ("da", Lang::Da),
            ("da_DK", Lang::Da),
            ("da-DK", Lang::Da),
            ("DA_dk.iso88591@euro", Lang::Da),
            ("da_GL.UTF-8", Lang::Da),
            ("danish", Lang::Da),
            ("no", Lang::Nb),
            ("no_NO.ISO-8859-1", Lang::Nb),
            ("nb_NO.UTF-8", Lang::Nb),
            ("nn_NO", Lang::Nb),
            ("no@nynorsk", Lang::Nb),
            ("nob", Lang::Nb),
            ("bokmål", Lang::Nb),
            ("en_DK.UTF-8", Lang::En),
            ("sv_SE.UTF-8", Lang::En),
            ("UTF-8", Lang::En),
            ("nonsense", Lang::En),
        ] {
            assert_eq!(said(&[("LANG", locale)]), Some(lang), "{locale}");
        }
    }
}
