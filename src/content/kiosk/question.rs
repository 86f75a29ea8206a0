use leptos::prelude::*;

use crate::content::Edition;

/// One sentence, what happens next, and one large button; in the language of the page that is open.
#[component]
pub(super) fn Question(editions: [Edition; 3]) -> impl IntoView {
    let questions = editions.map(|edition| {
        let code = edition.lang.code();
        let (before, after) = edition.t("question-back").split_once("{n}").map_or_else(
            || (edition.t("question-back"), String::new()),
            |(before, after)| (before.to_owned(), after.to_owned()),
        );
        view! {
            <div lang=code dir=edition.lang.dir() data-language=code hidden=true>
                <h2>{edition.t("question")}</h2>
                <p>{before}<bdi dir="ltr" data-left=""></bdi>{after}</p>
                <button type="button" class="large" data-stay="">{edition.t("question-stay")}</button>
            </div>
        }
    });
    view! { <dialog class="question" id="question">{questions}</dialog> }
}
