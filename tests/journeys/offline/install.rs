//! The site can be installed, in each language.

use serde_json::{Value, json};

use super::kept;
use super::server::{Server, site};
use crate::browser::{Setup, journey};

#[tokio::test]
async fn each_language_can_be_installed() {
    let server = Server::serve(site(&[]).await).await;
    journey(Setup::default(), |browser| async move {
        browser.visit(&format!("{}en/", server.site)).await;
        kept(&browser).await;
        for (lang, direction) in [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")] {
            let start = format!("{}{lang}/", server.site);
            browser.visit(&start).await;
            let told = browser.devtools("Page.getAppManifest", json!({})).await;
            assert_eq!(told["errors"], json!([]), "{lang}");
            let manifest: Value = serde_json::from_str(told["data"].as_str().unwrap()).unwrap();
            assert_eq!((&manifest["lang"], &manifest["dir"]), (&json!(lang), &json!(direction)));
            assert_eq!(manifest["name"], browser.run("return document.title").await);
            let address = told["url"].as_str().unwrap();
            let whole = |field: &str| {
                let relative = manifest[field].as_str().unwrap();
                url::Url::parse(address).unwrap().join(relative).unwrap().to_string()
            };
            assert_eq!((whole("start_url"), whole("scope")), (start, server.site.clone()));
            let paper = browser.run("return getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()").await;
            assert_eq!((&manifest["theme_color"], &manifest["background_color"]), (&paper, &paper));
            let icons = manifest["icons"].as_array().unwrap();
            assert_eq!(icons.iter().map(|icon| &icon["purpose"]).collect::<Vec<_>>(), ["any", "any", "maskable"]);
            let touch = "new URL(document.querySelector('link[rel=apple-touch-icon]').href)";
            for (icon, size) in icons.iter().map(|icon| (format!("new URL({}, {})", icon["src"], json!(address)), icon["sizes"].clone())).chain([(touch.to_owned(), json!("180x180"))]) {
                let decoded = format!("const image = await createImageBitmap(await (await fetch({icon})).blob()); return `${{image.width}}x${{image.height}}`");
                assert_eq!(browser.run_to_the_end(&decoded).await, size, "{icon}");
            }
            let hindrances = browser.devtools("Page.getInstallabilityErrors", json!({})).await;
            // The tests run in private windows, which alone speaks against it.
            let hindrances = hindrances["installabilityErrors"].as_array().unwrap();
            assert!(hindrances.iter().all(|error| error["errorId"] == "in-incognito"), "{hindrances:?}");
        }
    })
    .await;
}
